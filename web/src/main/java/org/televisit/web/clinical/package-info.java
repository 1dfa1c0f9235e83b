/** The page of a visit's note and prescriptions. */
package org.televisit.web.clinical;
