/** Which of the nodes that share the database this one is. */
package org.televisit.application.node;
