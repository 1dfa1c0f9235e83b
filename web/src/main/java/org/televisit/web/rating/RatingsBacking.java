package org.televisit.web.rating;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import org.televisit.application.rating.RatingOverview;
import org.televisit.application.rating.RatingService;
import org.televisit.application.rating.RatingView;
import org.televisit.domain.rating.RatingKey;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;

/** What patients think of their visits, for admins: an average and their words, the newest first, without names. */
@Named("ratings")
@RequestScoped
public class RatingsBacking {

    @Inject
    private RatingService ratings;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private RatingKey before;
    private RatingOverview overview;

    @PostConstruct
    void load() {
        before = RatingKey.read(request.getParameter("before"));
        overview = ratings.overview(before);
    }

    /** "4.6", or null when there are none. */
    public String getAverage() {
        Double average = overview.figures().average();
        if (average == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getInstance(reader.getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(average);
    }

    /** "★★★★☆". */
    public String stars(RatingView rating) {
        return "★".repeat(rating.stars()) + "☆".repeat(5 - rating.stars());
    }

    /** "today, 14:20". */
    public String when(RatingView rating) {
        return times.dayAndClock(rating.ratedAt(), reader.zoneOr(ZoneOffset.UTC));
    }

    /** Whether the newest are shown. */
    public boolean isFirst() {
        return before == null;
    }

    /** The address of the next page. */
    public String getNext() {
        return request.getContextPath() + "/admin/ratings.xhtml?before="
                + URLEncoder.encode(overview.next().text(), StandardCharsets.UTF_8);
    }

    public RatingOverview getOverview() {
        return overview;
    }
}
