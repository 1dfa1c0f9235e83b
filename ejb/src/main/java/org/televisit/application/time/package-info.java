/** The one place that reads the system clock. */
package org.televisit.application.time;
