package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** What an admin sees to for the house: its departments, and what must not be deleted. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class HouseTasksIT {

    @Test
    void a_department_is_made_has_its_doctors_and_is_taken_out_of_use(Clinic clinic, WaitingArea area) {
        String code = "D" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        Page page = area.seat(clinic.admin())
                .signsIn()
                .opens("/admin/departments.xhtml?code=new")
                .page();
        page.locator("[id='department:code']").fill(code);
        page.locator("[id='department:nameEn']").fill("Ward " + code);
        page.locator("[id='department:nameEs']").fill("Planta " + code);
        page.locator("[id='department:members'] input").first().check();
        page.locator("[id='department:save']").click();
        Locator line = page.locator("li").filter(new Locator.FilterOptions().setHasText("Ward " + code));
        assertThat(line).containsText("1 doctor");
        assertThat(line.locator(".badge")).hasText("In use");

        line.locator("a").click();
        page.locator("[id='department:active']").uncheck();
        page.locator("[id='department:save']").click();

        assertThat(line.locator(".badge")).hasText("Not in use");
    }

    @Test
    void what_is_needed_before_a_court_is_kept_until_an_admin_allows_its_deletion(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        String path = "/staff/patient.xhtml?id=" + patient.publicId();
        Visitor admin = area.seat(clinic.admin()).signsIn().opens(path);
        Page page = admin.page();

        page.locator("[id='hold:forbid']").click();
        assertThat(page.locator("[id='hold:reason']")).isFocused();
        page.locator("[id='hold:reason']").fill("File 7 of 2026");
        page.locator("[id='hold:forbid']").click();
        assertThat(page.locator("[id='hold']")).containsText("File 7 of 2026");
        assertThat(page.locator("[data-dialog=erase-dialog]")).hasCount(0);

        admin.opens("/admin/retention.xhtml");
        assertThat(page.locator("#backups .badge")).hasText("Look at the nightly backup");
        Locator line = page.locator("form#holds li").filter(new Locator.FilterOptions().setHasText(patient.name()));
        assertThat(line).containsText("File 7 of 2026");
        line.locator("[data-command=allowDeleting]").click();
        assertThat(line).hasCount(0);
        admin.opens(path);
        assertThat(page.locator("[id='hold:forbid']")).isVisible();
    }
}
