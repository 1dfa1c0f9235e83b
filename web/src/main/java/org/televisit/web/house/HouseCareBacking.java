package org.televisit.web.house;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.List;
import org.televisit.application.health.PartReport;
import org.televisit.application.house.HouseCare;
import org.televisit.application.house.HouseDay;
import org.televisit.domain.house.HouseLine;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** What needs somebody's hand: patients whose devices fail, messages that were given up, parts that are not well. */
@Named("houseCare")
@RequestScoped
public class HouseCareBacking {

    private static final int SHOWN = 10;

    @Inject
    private HouseDay day;

    @Inject
    private HouseDayBacking shown;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    private HouseCare care;
    private List<HouseLine> unready;
    private long waiting;

    @PostConstruct
    void load() {
        // what is true at this moment says nothing about another day
        care = shown.isToday() ? day.care() : new HouseCare(0, 0, 0, List.of());
        waiting = day.waiting();
        unready = day.these(shown.getUnready());
    }

    /** Whether there is nothing to do. */
    public boolean isNothing() {
        return care.nothing() && unready.isEmpty();
    }

    /** Visits whose patient can't be seen or heard as things are, the first of them. */
    public List<HouseLine> getUnready() {
        return unready.stream().limit(SHOWN).toList();
    }

    /** How many of these are not listed. */
    public int getMoreUnready() {
        return Math.max(0, unready.size() - SHOWN);
    }

    public HouseCare getCare() {
        return care;
    }

    /** How many patients wait to be let in now. */
    public long getWaiting() {
        return waiting;
    }

    /** "The relay for calls does not answer as it should." */
    public String ill(PartReport part) {
        return switch (part.part()) {
            case "turn" -> words.text("house.part.turn");
            case "mail" -> words.text("house.part.mail");
            case "keycloak" -> words.text("house.part.keycloak");
            case "database" -> words.text("house.part.database");
            default -> words.with("house.part", part.part());
        };
    }

    /** "Since today, 14:20". */
    public String since(PartReport part) {
        return words.with("house.part.since", times.dayAndClock(part.since(), reader.zoneOr(ZoneOffset.UTC)));
    }
}
