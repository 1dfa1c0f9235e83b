package org.televisit.application.document;

import java.time.Instant;

/**
 * A document, as a side of the visit may see it.
 *
 * @param own whether the reader's side shared it
 * @param name what it is called; no path
 * @param mediaType what its bytes said it is
 * @param picture whether it is a picture
 * @param takeBack whether the reader may take it back
 */
public record DocumentView(
        String id,
        boolean own,
        String name,
        String mediaType,
        boolean picture,
        int sizeBytes,
        Instant sharedAt,
        Instant seenAt,
        boolean takeBack) {}
