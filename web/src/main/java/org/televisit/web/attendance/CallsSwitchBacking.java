package org.televisit.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import org.televisit.application.attendance.CallsOffNotice;
import org.televisit.application.attendance.CallsSwitchService;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;

/** Whether calls are off, which every page says, and the admin's switch (REQUIREMENTS O4). */
@Named("callsSwitch")
@RequestScoped
public class CallsSwitchBacking {

    @Inject
    private CallsSwitchService calls;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    private CallsOffNotice notice;
    private boolean read;
    private String reason;

    /** What is told while they are off; null while they are on. */
    public CallsOffNotice getNotice() {
        if (!read) {
            read = true;
            notice = reader.isSignedIn() ? calls.notice().orElse(null) : null;
        }
        return notice;
    }

    /** "Today, 14:00", since when they are off. */
    public String getSince() {
        return getNotice() == null ? "" : times.dayAndClock(getNotice().since(), ZoneOffset.UTC);
    }

    /** Nobody new gets in from now on. */
    public void off() {
        calls.off(reason);
        read = false;
        reason = null;
        notices.done("callsSwitch.done.off");
    }

    /** Visits may be joined again. */
    public void on() {
        calls.on();
        read = false;
        notices.done("callsSwitch.done.on");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
