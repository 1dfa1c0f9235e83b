package org.televisit.application.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.televisit.application.payment.PaymentProviders.Unsigned;
import org.televisit.application.security.Actor;
import org.televisit.application.security.ClientAddress;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.payment.Receipt;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;

/**
 * What payment providers tell us. Nobody signs in here: a provider is known by its signature, or by a secret and its
 * address. Whatever is refused leaves an audit row; money that does not fit is kept for somebody to look at. A message
 * that was told before is accepted again and changes nothing.
 */
@Stateless
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentWebhooks {

    @Inject
    private PaymentProviders providers;

    @Inject
    private Cashier cashier;

    @Inject
    private ApplicationClock clock;

    /**
     * A message in Stripe's format.
     *
     * @param body exactly the bytes that came
     * @param signature the header Stripe-Signature; null when there was none
     * @throws BusinessException NOT_FOUND when Stripe is not in use, payment-unknown; INVALID webhook-signature,
     *     webhook-too-old, not-understood; CONFLICT payment-mismatch, payment-not-due
     */
    public void stripe(byte[] body, String signature) {
        Actor stripe = provider(ProviderMessages.STRIPE);
        String secret = providers.stripeSecret().orElseThrow(PaymentWebhooks::notFound);
        switch (SignedBody.judge(secret, signature, body, clock.now())) {
            case GOOD -> {}
            case BAD -> throw refused(stripe, new BusinessException(Category.INVALID, "webhook-signature"));
            case TOO_OLD -> throw refused(stripe, new BusinessException(Category.INVALID, "webhook-too-old"));
        }
        ProviderMessages.stripe(body).ifPresent(receipt -> receive(receipt, stripe));
    }

    /**
     * A message of a provider that signs nothing.
     *
     * @param secret from the path
     * @param reference our reference from the address, or null
     * @param body exactly the bytes that came
     * @throws BusinessException NOT_FOUND for an unknown provider or a wrong secret, payment-unknown; FORBIDDEN
     *     webhook-address; INVALID not-understood; CONFLICT payment-mismatch, payment-not-due
     */
    public void unsigned(String name, String secret, String reference, byte[] body) {
        Unsigned sender = providers.unsigned(name).orElseThrow(PaymentWebhooks::notFound);
        Actor provider = provider(sender.name());
        if (!sender.hasSecret(secret)) {
            throw refused(provider, notFound());
        }
        if (!sender.sendsFrom(ClientAddress.current())) {
            throw refused(provider, new BusinessException(Category.FORBIDDEN, "webhook-address"));
        }
        ProviderMessages.mobileMoney(sender.name(), sender.currency(), reference, body)
                .ifPresent(receipt -> receive(receipt, provider));
    }

    private void receive(Receipt receipt, Actor provider) {
        switch (told(receipt, provider)) {
            case ACCEPTED, KNOWN, REFUND_DUE -> {}
            case MISMATCHED -> throw new BusinessException(Category.CONFLICT, "payment-mismatch");
            case SURPLUS -> throw new BusinessException(Category.CONFLICT, "payment-not-due");
            case UNMATCHED -> throw new BusinessException(Category.NOT_FOUND, "payment-unknown");
        }
    }

    // who loses a race, for a lapsed visit's time or for the ledger's line, asks again and sees what the winner did
    private ReceiptOutcome told(Receipt receipt, Actor provider) {
        try {
            return cashier.receive(receipt, provider);
        } catch (BusinessException refusal) {
            if (refusal.category() != Category.CONFLICT) {
                throw refusal;
            }
        } catch (EJBException failure) {
            if (!LostRace.isBehind(failure)) {
                throw failure;
            }
        }
        return cashier.receive(receipt, provider);
    }

    private BusinessException refused(Actor provider, BusinessException refusal) {
        cashier.refused(provider, refusal.reason());
        return refusal;
    }

    private static Actor provider(String name) {
        return new Actor(name, Set.of(), ClientAddress.current());
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}
