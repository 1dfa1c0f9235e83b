/** Decides who is told what in their open pages, and lets those pages in. */
package org.televisit.application.news;
