package org.televisit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.person.Languages;
import org.televisit.web.security.Visitor;

/** Who reads the page, in which language and in which zone: the profile's choice first, then the browser's. */
@Named
@RequestScoped
public class Reader {

    /** The languages there is a bundle for; the first is the one of last resort. */
    public static final List<Locale> LANGUAGES =
            Languages.OFFERED.stream().map(Locale::forLanguageTag).toList();

    private static final String ZONE_COOKIE = "televisit-zone";

    @Inject
    private HttpServletRequest request;

    @Inject
    private ApplicationClock clock;

    /** Null when nobody is signed in. */
    public Visitor getVisitor() {
        return Visitor.of(request);
    }

    public boolean isSignedIn() {
        return getVisitor() != null;
    }

    public boolean isPatient() {
        return isSignedIn() && getVisitor().isPatient();
    }

    public boolean isDoctor() {
        return isSignedIn() && getVisitor().isDoctor();
    }

    public boolean isAdmin() {
        return isSignedIn() && getVisitor().isAdmin();
    }

    /** The whole name, "" when nobody is signed in. */
    public String getName() {
        return isSignedIn() ? getVisitor().name() : "";
    }

    /** The language pages are written in. */
    public Locale getLocale() {
        if (isSignedIn() && getVisitor().language() != null) {
            return Locale.forLanguageTag(getVisitor().language());
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Locale offered : LANGUAGES) {
                if (offered.getLanguage().equals(wanted.getLanguage())) {
                    return offered;
                }
            }
        }
        return LANGUAGES.get(0);
    }

    /** The languages to choose from. */
    public List<Locale> getLanguages() {
        return LANGUAGES;
    }

    /** Those in which what a hospital names itself has its English name where it has none of its own. */
    public List<Locale> getFurtherLanguages() {
        return LANGUAGES.stream()
                .filter(each -> Languages.FURTHER.contains(each.getLanguage()))
                .toList();
    }

    /** A language's name in itself: "Español". */
    public static String ownName(Locale language) {
        String own = language.getDisplayLanguage(language);
        return own.substring(0, 1).toUpperCase(language) + own.substring(1);
    }

    /** The day a week begins with where the reader lives; Monday where the browser names no country. */
    public DayOfWeek getFirstDayOfWeek() {
        Locale lives = request.getLocale();
        return lives.getCountry().isEmpty()
                ? DayOfWeek.MONDAY
                : WeekFields.of(lives).getFirstDayOfWeek();
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** Which way a language is read, as HTML says it: "ltr" or "rtl". */
    public static String directionOf(String language) {
        return Languages.fromTheRight(language) ? "rtl" : "ltr";
    }

    /** Null when neither profile nor browser has said. */
    public ZoneId getZone() {
        ZoneId chosen = isSignedIn() ? zoneOf(getVisitor().zone()) : null;
        return chosen == null ? getBrowserZone() : chosen;
    }

    /** The zone in which to tell times of a visit booked in that zone. */
    public ZoneId zoneOr(ZoneId other) {
        ZoneId own = getZone();
        return own == null ? other : own;
    }

    /** What the browser's clock is set to, as a small script told us; null before it could. */
    public ZoneId getBrowserZone() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (ZONE_COOKIE.equals(cookie.getName())) {
                return zoneOf(cookie.getValue().replace("%2F", "/"));
            }
        }
        return null;
    }

    public Instant getNow() {
        return clock.now();
    }

    /** The reader's calendar day. */
    public LocalDate today(ZoneId other) {
        return LocalDate.ofInstant(getNow(), zoneOr(other));
    }

    private static ZoneId zoneOf(String id) {
        try {
            return id == null || id.isBlank() || id.length() > 64 ? null : ZoneId.of(id);
        } catch (DateTimeException e) {
            // A cookie is anybody's to write: one that names no zone counts as none.
            return null;
        }
    }
}
