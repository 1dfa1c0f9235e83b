package org.televisit.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** A doctor's page of working hours, by its form. */
final class HoursScreen {

    private final Page page;

    HoursScreen(Visitor doctor) {
        page = doctor.opens("/doctor/availability.xhtml").page();
    }

    HoursScreen reopened() {
        page.reload();
        return this;
    }

    /** From midnight to midnight, on the clock of the world; 1 is Monday. */
    HoursScreen worksAllOf(int weekday) {
        page.locator("select[id$=':zone']").selectOption("UTC");
        day(weekday).locator("[data-command=addHours]").click();
        Locator row = hoursOf(weekday).last();
        row.locator("input").first().fill("00:00");
        row.locator("input").first().dispatchEvent("change");
        row.locator("input").last().fill("00:00");
        row.locator("input").last().dispatchEvent("change");
        return this;
    }

    HoursScreen addsHoursOn(int weekday) {
        day(weekday).locator("[data-command=addHours]").click();
        hoursOf(weekday).first().waitFor();
        return this;
    }

    /** Takes the first block of the calendar with the mouse and lets it go so many hours later. */
    HoursScreen dragsTheFirstBlock(int hours) {
        double hour = lane("10:00:00").y - lane("09:00:00").y;
        Locator block = page.locator(".fc-timegrid-event").first();
        block.scrollIntoViewIfNeeded();
        BoundingBox box = block.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x, y + hours * hour, new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
        return this;
    }

    private BoundingBox lane(String time) {
        return page.locator(".fc-timegrid-slot-lane[data-time='" + time + "']").boundingBox();
    }

    HoursScreen removesHoursOf(int weekday) {
        hoursOf(weekday).last().locator("[data-command=removeHours]").click();
        hoursOf(weekday)
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        return this;
    }

    /** Asks once, and expects that nothing stands in the way. */
    void saves() {
        asksToSave();
    }

    void asksToSave() {
        page.locator("[id='hours:save']").click();
    }

    void acceptsConflicts() {
        page.locator("[id='conflicts:accept']").click();
    }

    void savesMine() {
        page.locator("[data-command=saveAnyway]").click();
    }

    Locator conflicts() {
        return page.locator("#conflicts-dialog[open]");
    }

    Locator stale() {
        return page.locator("[data-command=saveAnyway]");
    }

    Locator said() {
        return page.locator(".notice.good");
    }

    Locator hoursOf(int weekday) {
        return day(weekday).locator(".hours-row");
    }

    private Locator day(int weekday) {
        return page.locator(".hours-day").nth(weekday - 1);
    }
}
