/** Getting into a call, being in it, ending it, and its history. */
package org.televisit.application.call;
