/** Keycloak's side of the port that tells who is still enabled there. */
package org.televisit.infrastructure.keycloak;
