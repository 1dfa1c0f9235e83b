package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.waiting.OfferView;
import org.televisit.application.waiting.WaitingListService;
import org.televisit.application.waiting.WaitingView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** What the reader waits for, and the times that are held for them. */
@Named("waitingList")
@RequestScoped
public class WaitingListBacking {

    private static final int WEEKS_SUGGESTED = 4;

    @Inject
    private WaitingListService list;

    @Inject
    private BookBacking booking;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<WaitingView> mine;
    private List<OfferView> offers;
    private LocalDate fromDay;
    private LocalDate untilDay;

    /** All that the reader waits for. */
    public List<WaitingView> getMine() {
        if (mine == null) {
            mine = list.mine();
        }
        return mine;
    }

    /** What is held for the reader now. */
    public List<OfferView> getOffers() {
        if (offers == null) {
            offers = list.offers();
        }
        return offers;
    }

    /** The reader's place on the list of the doctor whose page this is; null when they have none. */
    public WaitingView getHere() {
        return getMine().stream()
                .filter(each -> each.practitionerId().equals(booking.getDoctor()) && each.visitId() == null)
                .findFirst()
                .orElse(null);
    }

    /** The reader's wish to have this visit earlier; null when they have none. */
    public WaitingView forVisit(AppointmentView visit) {
        return getMine().stream()
                .filter(each -> visit.id().equals(each.visitId()))
                .findFirst()
                .orElse(null);
    }

    /** Puts the reader on the list, for the days they chose in their own zone. */
    public String join() {
        ZoneId zone = zone();
        list.join(
                booking.getDoctor(),
                booking.getType(),
                fromDay.atStartOfDay(zone).toInstant(),
                untilDay.plusDays(1).atStartOfDay(zone).toInstant());
        notices.doneThenRedirect("list.joined");
        return "/patient/home.xhtml?faces-redirect=true";
    }

    /** Puts the reader on the list for an earlier time than the visit that the button names. */
    public String earlier() {
        String visit = request.getParameter("visit");
        list.joinFor(visit);
        notices.doneThenRedirect("list.joined");
        return "/visit/detail.xhtml?faces-redirect=true&id=" + visit;
    }

    /** Takes the reader off the list of this page's doctor. */
    public String leaveHere() {
        list.leave(getHere().id());
        notices.doneThenRedirect("list.left");
        return "/patient/home.xhtml?faces-redirect=true";
    }

    /** Takes the time that the button names; who comes too late stays here and reads so. */
    public String accept() {
        try {
            AppointmentView visit = list.accept(request.getParameter("offer"), request.getParameter("entry"));
            notices.doneThenRedirect("offer.accepted");
            return "/visit/detail.xhtml?faces-redirect=true&id=" + visit.id();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            offers = null;
            return null;
        }
    }

    /** Leaves the time that the button names to the others. */
    public void decline() {
        list.decline(request.getParameter("offer"), request.getParameter("entry"));
        offers = null;
        notices.done("offer.declined");
    }

    /** "Monday 23 November, 14:00", with the other zone's clock where it differs. */
    public String when(OfferView offer) {
        String there = times.zoneNote(offer.startsAt(), offer.zone());
        return there == null
                ? times.dayAndClock(offer.startsAt(), offer.zone())
                : words.with2("time.dayAndClock", times.day(offer.startsAt(), offer.zone()), there);
    }

    /** "Held for you until 14:15." */
    public String held(OfferView offer) {
        return words.with("offer.until", times.clock(offer.expiresAt(), offer.zone()));
    }

    /** For whom it would be; "" when that is the reader. */
    public String whose(OfferView offer) {
        return offer.forWhom() == null ? "" : words.with("offer.for", offer.forWhom());
    }

    /** Which visit would be moved there; "" when it would be a new one. */
    public String instead(OfferView offer) {
        return offer.visitStartsAt() == null
                ? ""
                : words.with("offer.instead", times.dayAndClock(offer.visitStartsAt(), offer.zone()));
    }

    /** The first day that would suit. */
    public String from(WaitingView entry) {
        return times.day(entry.from(), zone());
    }

    /** The last day that would suit. */
    public String until(WaitingView entry) {
        return times.day(entry.until().minusSeconds(1), zone());
    }

    /** The first day that the reader enters; today unless they say otherwise. */
    public LocalDate getFromDay() {
        return fromDay == null ? reader.today(zone()) : fromDay;
    }

    public void setFromDay(LocalDate day) {
        fromDay = day;
    }

    /** The last day that the reader enters. */
    public LocalDate getUntilDay() {
        return untilDay == null ? reader.today(zone()).plusWeeks(WEEKS_SUGGESTED) : untilDay;
    }

    public void setUntilDay(LocalDate day) {
        untilDay = day;
    }

    private ZoneId zone() {
        ZoneId theirs = booking.getChosen() == null ? null : booking.getChosen().zone();
        return reader.zoneOr(theirs == null ? ZoneOffset.UTC : theirs);
    }
}
