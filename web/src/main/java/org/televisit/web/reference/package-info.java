/** The description of the REST interface, for programs and for people. */
package org.televisit.web.reference;
