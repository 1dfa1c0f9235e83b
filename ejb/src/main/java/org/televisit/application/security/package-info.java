/** Who is here, what they may do, and how they are shut out. */
package org.televisit.application.security;
