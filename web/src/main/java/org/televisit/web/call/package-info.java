/** The page of the call: what the server knows when it is opened. Everything after that goes through REST and the socket. */
package org.televisit.web.call;
