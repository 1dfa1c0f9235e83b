package org.televisit.web.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import org.televisit.application.notification.CalendarFeedService;
import org.televisit.application.notification.FeedAddress;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;

/** The private address under which one's own calendar programme finds the visits; told once, when it is made. */
@Named("feed")
@RequestScoped
public class FeedBacking {

    @Inject
    private CalendarFeedService feeds;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Notices notices;

    private FeedAddress address;

    @PostConstruct
    void load() {
        if (isOffered()) {
            address = feeds.address();
        }
    }

    /** Whether the reader has visits of their own. */
    public boolean isOffered() {
        return reader.isPatient() || reader.isDoctor();
    }

    /** Whether there is an address. */
    public boolean isMade() {
        return address.madeAt() != null;
    }

    /** "Today, 14:00": since when the address is good. */
    public String getSince() {
        return times.dayAndClock(address.madeAt(), ZoneOffset.UTC);
    }

    /** The address, on the page that follows its making; else null. */
    public String getUrl() {
        return address.url();
    }

    /** Makes an address; an older one leads nowhere from then on. */
    public void renew() {
        address = feeds.renew();
        notices.done("profile.feed.made");
    }

    /** Gives the address up. */
    public void stop() {
        feeds.stop();
        address = feeds.address();
        notices.done("profile.feed.stopped");
    }
}
