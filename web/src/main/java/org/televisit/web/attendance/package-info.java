/** The hospital's switch of all calls. */
package org.televisit.web.attendance;
