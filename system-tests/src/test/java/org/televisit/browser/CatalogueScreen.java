package org.televisit.browser;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** The admin's page of kinds of visit. */
final class CatalogueScreen {

    private static final String PATH = "/admin/visit-types.xhtml";

    private final Visitor admin;

    CatalogueScreen(Visitor admin) {
        this.admin = admin;
    }

    Visitor admin() {
        return admin;
    }

    /** Makes a kind of visit of five minutes, with no break after it, and tells its code. */
    String offersShortKind() {
        String code = begins("Test");
        Page page = admin.page();
        page.locator("[id='type:length']").fill("5");
        page.locator("[id='type:buffer']").fill("0");
        save(page);
        return code;
    }

    /** Makes a kind of visit that is paid online and tells its code. */
    String offersKindPaidOnline(String euros) {
        return offersKindPaidOnline("Test", euros);
    }

    /** As the other, under a name that begins so. */
    String offersKindPaidOnline(String name, String euros) {
        String code = begins(name);
        Page page = admin.page();
        page.locator("[id='type:payment']").selectOption("ONLINE");
        page.locator("[id='type:price']").fill(euros);
        page.locator("[id='type:currency']").fill("EUR");
        save(page);
        return code;
    }

    private String begins(String name) {
        String code = "T" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        Page page = admin.opens(PATH + "?code=new").page();
        page.locator("[id='type:code']").fill(code);
        page.locator("[id='type:nameEn']").fill(name + " " + code);
        page.locator("[id='type:nameEs']").fill(name + " " + code);
        return code;
    }

    void takesOutOfUse(String code) {
        Page page = admin.opens(PATH + "?code=" + code).page();
        page.locator("[id='type:active']").uncheck();
        save(page);
    }

    private static void save(Page page) {
        page.locator("[id='type:save']").click();
        page.waitForURL("**" + PATH);
    }
}
