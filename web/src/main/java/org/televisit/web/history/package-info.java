/** The page of the past: what took place, how long, and what it came to. */
package org.televisit.web.history;
