/** What is deleted when it is old enough, for who looks after it. */
package org.televisit.web.retention;
