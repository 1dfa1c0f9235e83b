/** Third parties in a call: their links, their door, what becomes of them (REQUIREMENTS C9). */
package org.televisit.application.guest;
