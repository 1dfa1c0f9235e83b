/** What is asked of each part a node leans on, to see whether it answers. */
package org.televisit.infrastructure.health;
