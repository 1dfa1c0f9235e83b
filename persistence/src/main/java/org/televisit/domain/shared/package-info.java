/** What every part of the domain stands on: refusals, ids that may leave the server, optimistic versions. */
package org.televisit.domain.shared;
