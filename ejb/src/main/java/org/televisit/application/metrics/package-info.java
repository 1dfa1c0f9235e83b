/** What a monitor is told in figures (REQUIREMENTS O2): nothing about anybody, only how much, how long and how well. */
package org.televisit.application.metrics;
