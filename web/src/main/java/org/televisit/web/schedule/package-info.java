/** Pages about when doctors work, what kinds of visit there are and which departments. */
package org.televisit.web.schedule;
