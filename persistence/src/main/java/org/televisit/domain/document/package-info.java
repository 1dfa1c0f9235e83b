/** Documents that the two sides of a visit share before and after it (REQUIREMENTS K4), kept sealed. */
package org.televisit.domain.document;
