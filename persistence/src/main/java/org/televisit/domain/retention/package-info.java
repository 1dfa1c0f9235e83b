/** What is deleted when it is old enough, and what must not be (REQUIREMENTS S2). */
package org.televisit.domain.retention;
