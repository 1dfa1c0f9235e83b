package org.televisit.domain.quality;

import java.time.LocalDate;

/**
 * A day's figures, of everybody in the scope or of one doctor.
 *
 * @param doctor title and name; null where the line is everybody's
 */
public record QualityLine(
        LocalDate day, String doctor, Outcomes outcomes, SetupFigures setup, ConnectionFigures connection) {}
