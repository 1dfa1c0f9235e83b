package org.televisit.application.document;

/**
 * A document as it is handed out.
 *
 * @param name what it is called; no path
 * @param mediaType what its bytes said it is
 * @param content all of it
 */
public record DocumentContent(String name, String mediaType, byte[] content) {}
