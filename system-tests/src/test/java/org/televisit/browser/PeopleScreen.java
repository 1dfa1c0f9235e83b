package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.televisit.product.Person;

/** The admin's page of people. */
final class PeopleScreen {

    private final Page page;

    PeopleScreen(Visitor admin) {
        this.page = admin.opens("/admin/people.xhtml").page();
    }

    void blocks(Person person, String reason) {
        // many may have signed in since
        page.navigate(page.url() + "?q=" + URLEncoder.encode(person.name(), StandardCharsets.UTF_8));
        Locator row = row(person);
        row.locator("button[data-dialog=block-dialog]").click();
        Locator dialog = page.locator("#block-dialog");
        dialog.locator("textarea").fill(reason);
        dialog.locator(".button.danger").click();
        assertThat(row.locator(".badge.bad")).isVisible();
    }

    /** Who is on the page, because they were blocked there. */
    void unblocks(Person person) {
        row(person).locator("[data-command=unblockPerson]").click();
        assertThat(row(person).locator(".badge.good")).isVisible();
    }

    private Locator row(Person person) {
        return page.locator("li").filter(new Locator.FilterOptions().setHasText(person.name()));
    }
}
