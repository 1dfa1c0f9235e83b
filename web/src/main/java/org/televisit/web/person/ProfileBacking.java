package org.televisit.web.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.televisit.application.security.AccountService;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Words;
import org.televisit.web.security.ProviderPages;
import org.televisit.web.security.Visitor;

/** One's own settings: the language, the zone, reminders; no choice of the first two means "as the device has it". */
@Named("profile")
@RequestScoped
public class ProfileBacking {

    @Inject
    private AccountService accounts;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private ProviderPages provider;

    private String language;
    private String zone;
    private boolean reminded;
    private String mail;

    @PostConstruct
    void load() {
        language = reader.getVisitor().language();
        zone = reader.getVisitor().zone();
        reminded = accounts.reminded();
        mail = accounts.mail();
    }

    /** Keeps all choices and draws the page anew in the language chosen. */
    public String save() {
        accounts.prefer(language, zone);
        if (reader.isPatient()) {
            accounts.remind(reminded);
        }
        Visitor visitor = reader.getVisitor();
        visitor.prefers(request, language, zone);
        notices.doneThenRedirect("profile.saved");
        return "/profile.xhtml?faces-redirect=true";
    }

    /** "As this device (Europe/Madrid)". */
    public String getAutomaticZone() {
        ZoneId browser = reader.getBrowserZone();
        return browser == null
                ? words.text("profile.zone.automatic")
                : words.with("profile.zone.automaticKnown", browser.getId().replace('_', ' '));
    }

    /** The languages, each in its own name. */
    public List<SelectItem> getLanguages() {
        List<SelectItem> items = new ArrayList<>();
        for (Locale each : Reader.LANGUAGES) {
            items.add(new SelectItem(each.getLanguage(), Reader.ownName(each)));
        }
        return items;
    }

    /** Where messages go; null when the hospital's account has no address. */
    public String getMail() {
        return mail;
    }

    /** Where the address, the name and the password are changed. */
    public String getAccount() {
        return provider.account();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public boolean isReminded() {
        return reminded;
    }

    public void setReminded(boolean reminded) {
        this.reminded = reminded;
    }
}
