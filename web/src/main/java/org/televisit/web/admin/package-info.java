/** Pages for those who run the place. */
package org.televisit.web.admin;
