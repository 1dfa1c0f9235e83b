/** Master keys out of the credential store of the server. */
package org.televisit.infrastructure.vault;
