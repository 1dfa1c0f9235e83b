package org.televisit.application.notification;

/**
 * A message in a line, as a text message or a notice of a browser tells it. It names nobody, no specialty and no reason.
 *
 * @param text one or two sentences
 * @param page what to open, below the public address
 * @param url the same as a whole address
 * @param line all of it in one, as a text message: at most two segments
 */
public record Brief(String language, String hospital, String text, String page, String url, String line) {}
