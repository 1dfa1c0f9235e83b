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

    /** Makes a kind of visit that is paid online and tells its code. */
    String offersKindPaidOnline(String euros) {
        String code = "T" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        Page page = admin.opens(PATH + "?code=new").page();
        page.locator("[id='type:code']").fill(code);
        page.locator("[id='type:nameEn']").fill("Test " + code);
        page.locator("[id='type:nameEs']").fill("Prueba " + code);
        page.locator("[id='type:payment']").selectOption("ONLINE");
        page.locator("[id='type:price']").fill(euros);
        page.locator("[id='type:currency']").fill("EUR");
        save(page);
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
