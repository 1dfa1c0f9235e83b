package org.televisit.web.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.televisit.application.notification.TextService;
import org.televisit.application.notification.TextView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** One's own telephone for text messages: named, proved by a code, given up. */
@Named("texts")
@RequestScoped
public class TextsBacking {

    private static final TextView NONE = new TextView(false, null, false, false);

    @Inject
    private TextService texts;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    private TextView mine;
    private String number;
    private String code;

    @PostConstruct
    void load() {
        mine = reader.isPatient() ? texts.mine() : NONE;
    }

    /** Whether the hospital has them, and the reader is a patient. */
    public boolean isOffered() {
        return mine.offered();
    }

    /** Where the reader stands. */
    public TextView getMine() {
        return mine;
    }

    /** Whether the reader is to name a number. */
    public boolean isAsked() {
        return !mine.confirmed() && !mine.awaitsCode();
    }

    /** Sends a code to the number that was typed. */
    public void send() {
        try {
            texts.sendCode(number);
            notices.done("texts.sent");
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        load();
    }

    /** Takes the code that was typed. */
    public void confirm() {
        try {
            texts.confirm(code);
            notices.done("texts.on");
        } catch (BusinessException refusal) {
            notices.refused(refusal);
        }
        code = null;
        load();
    }

    /** Ends it, whatever it has come to. */
    public void stop() {
        texts.stop();
        notices.done("texts.off");
        number = null;
        load();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
