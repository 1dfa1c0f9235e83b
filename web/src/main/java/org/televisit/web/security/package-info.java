/** Who is asking, and what every answer carries: sign-in and sign-out, headers, the same-origin rule. */
package org.televisit.web.security;
