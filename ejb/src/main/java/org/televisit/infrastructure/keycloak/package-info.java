/** Keycloak’s side of the ports: who is still enabled there, fresh sign-ins, who was signed out there. */
package org.televisit.infrastructure.keycloak;
