package org.televisit.application.appointment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.televisit.domain.schedule.Slot;

/**
 * The free times of one day.
 *
 * @param day the calendar day in {@code zone}
 * @param zone the zone in which days were counted: the reader's
 * @param slots in order; empty when nothing is free
 */
public record DaySlots(LocalDate day, ZoneId zone, List<Slot> slots) {}
