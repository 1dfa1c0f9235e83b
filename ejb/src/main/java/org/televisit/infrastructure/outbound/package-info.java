/** One message to another server by HTTP, to an address that was looked at before. */
package org.televisit.infrastructure.outbound;
