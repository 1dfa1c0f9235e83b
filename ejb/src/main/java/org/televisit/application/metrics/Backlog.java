package org.televisit.application.metrics;

import java.time.Duration;

/**
 * What waits although its time has come.
 *
 * @param messages due mails that nobody has sent
 * @param oldestMessage how long the oldest of them waits; zero for none
 * @param visits due visits that nobody has looked at
 * @param oldestVisit how long the oldest of them waits; zero for none
 */
record Backlog(long messages, Duration oldestMessage, long visits, Duration oldestVisit) {}
