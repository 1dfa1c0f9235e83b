/** The REST face: thin resources over the services; every refusal is a problem document (RFC 9457). */
package org.televisit.web.api;
