/** Figures for a monitor. */
package org.televisit.web.metrics;
