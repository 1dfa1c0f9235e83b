package org.televisit.application.recording;

/**
 * Some bytes of a take.
 *
 * @param mediaType of the take
 * @param first which byte of the take the first is
 * @param total how many bytes the take has
 * @param content at least one byte
 */
public record RecordingPart(String mediaType, long first, long total, byte[] content) {}
