package org.televisit.web.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.televisit.domain.quality.ConnectionFigures;
import org.televisit.domain.quality.Outcomes;
import org.televisit.domain.quality.QualityLine;
import org.televisit.domain.quality.QualityScope;
import org.televisit.domain.quality.SetupFigures;
import org.televisit.web.appointment.Dates;
import org.televisit.web.page.Reader;

/** The figures of a day of the house, and the drawings of the two weeks that end with it. */
@Named("houseFigures")
@RequestScoped
public class HouseFiguresBacking extends QualityBacking {

    private static final int DAYS = 14;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    @Override
    QualityScope scope() {
        return new QualityScope(day().minusDays(DAYS - 1L), day(), null, null);
    }

    private LocalDate day() {
        LocalDate asked = Dates.of(request.getParameter("date"));
        return asked == null ? reader.today(ZoneOffset.UTC) : asked;
    }

    /** What the day itself came to until now. */
    public QualityLine getLine() {
        return getReport().days().stream()
                .filter(line -> line.day().equals(day()))
                .findFirst()
                .orElse(new QualityLine(day(), null, Outcomes.NONE, SetupFigures.NONE, ConnectionFigures.NONE));
    }
}
