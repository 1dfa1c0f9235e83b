package org.televisit.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.CallBackNumber;
import org.televisit.application.appointment.PreparationSettings;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.notification.TextCode;
import org.televisit.domain.notification.TextNumber;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicIds;

/**
 * A patient's choice of text messages (REQUIREMENTS N3): off until they have named a number and typed the code that was
 * sent there, and off again as soon as they say so. No transaction is open while the gateway is spoken to.
 */
@Stateless
@RolesAllowed(Roles.PATIENT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TextService {

    private static final Logger LOG = Logger.getLogger(TextService.class);

    @Inject
    private TextNumbers numbers;

    @Inject
    private SmsSettings settings;

    @Inject
    private SmsGateway gateway;

    @Inject
    private MailSettings hospital;

    @Inject
    private ApplicationClock clock;

    @Inject
    private PreparationSettings phones;

    /** How it stands. */
    public TextView mine() {
        TextNumber kept = settings.enabled() ? numbers.mine().orElse(null) : null;
        return kept == null || kept.number() == null
                ? new TextView(settings.enabled(), null, false, false)
                : new TextView(
                        true, CallBackNumber.shown(kept.number()), kept.confirmed(), kept.awaitsCode(clock.now()));
    }

    /**
     * Sends a code to a number. From then on nothing else is sent, there or to a number that was confirmed before.
     *
     * @param typed with or without the country
     * @throws BusinessException CONFLICT texts-off, code-too-often; INVALID number-invalid; UNAVAILABLE text-not-sent
     */
    public void sendCode(String typed) {
        if (!settings.enabled()) {
            throw new BusinessException(Category.CONFLICT, "texts-off");
        }
        String number = CallBackNumber.of(typed == null ? "" : typed, phones.phoneRegion());
        String code = TextCode.next();
        numbers.asked(number, TextCode.of(code));
        try {
            gateway.send(PublicIds.next(), number, new BriefWriter(hospital).code(numbers.language(), code));
        } catch (CarriageException refused) {
            // nobody is to wait for what won't come
            numbers.giveUp();
            LOG.warnf("A code was not taken by the gateway for text messages: %s", refused.code());
            throw new BusinessException(Category.UNAVAILABLE, "text-not-sent", refused);
        }
    }

    /**
     * Takes the code that was typed.
     *
     * @throws BusinessException INVALID code-wrong for any but the one that was sent last, within ten minutes and five
     *     tries
     */
    public void confirm(String code) {
        if (!numbers.confirmed(code)) {
            throw new BusinessException(Category.INVALID, "code-wrong");
        }
    }

    /** Sends nothing any more, and forgets the number. */
    public void stop() {
        numbers.giveUp();
    }
}
