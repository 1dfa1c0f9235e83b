package org.televisit.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.payment.Receipt;
import org.televisit.domain.shared.BusinessException;

class ProviderMessagesTest {

    private static final Currency SHILLING = Currency.getInstance("KES");
    private static final String VISIT = "AAAAAAAAAAAAAAAAAAAAAA";

    private static Optional<Receipt> stripe(String type, String object) {
        return ProviderMessages.stripe(bytes("{'id':'evt_1','type':'" + type + "','data':{'object':" + object + "}}"));
    }

    private static Optional<Receipt> mobile(String reference, String body) {
        return ProviderMessages.mobileMoney("mpesa", SHILLING, reference, bytes(body));
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aCompletedSessionNamesTheVisitAndThePayment() {
        assertThat(stripe(
                        "checkout.session.completed",
                        "{'id':'cs_1','client_reference_id':'" + VISIT + "','payment_status':'paid',"
                                + "'payment_intent':'pi_1','amount_total':4500,'currency':'eur'}"))
                .contains(new Receipt("stripe", "evt_1", VISIT, 4500, "EUR", "pi_1"));
    }

    @Test
    void aSessionThatIsCompletedAndNotPaidYetTellsOfNoMoney() {
        assertThat(stripe("checkout.session.completed", "{'id':'cs_1','payment_status':'unpaid'}"))
                .isEmpty();
    }

    @Test
    void anIntentTellsOfTheSamePaymentByItsMetadata() {
        assertThat(stripe(
                        "payment_intent.succeeded",
                        "{'id':'pi_1','amount_received':4500,'currency':'eur','metadata':{'reference':'" + VISIT
                                + "'}}"))
                .contains(new Receipt("stripe", "evt_1", VISIT, 4500, "EUR", "pi_1"));
    }

    @Test
    void whatNamesNoVisitOrTellsOfOtherThingsIsNoneOfOurs() {
        assertThat(stripe("payment_intent.succeeded", "{'id':'pi_1','amount_received':1,'currency':'eur'}"))
                .isEmpty();
        assertThat(stripe("customer.created", "{}")).isEmpty();
    }

    @Test
    void anStkCallbackTellsOfWholeUnitsUnderTheReferenceOfItsAddress() {
        String body = "{'Body':{'stkCallback':{'MerchantRequestID':'29115-34620561-1','CheckoutRequestID':'ws_CO_1',"
                + "'ResultCode':0,'ResultDesc':'ok','CallbackMetadata':{'Item':[{'Name':'Amount','Value':450.00},"
                + "{'Name':'MpesaReceiptNumber','Value':'NLJ7RT61SV'},{'Name':'PhoneNumber','Value':254700000000}]}}}}";

        assertThat(mobile(VISIT, body)).contains(new Receipt("mpesa", "ws_CO_1", VISIT, 45000, "KES", "NLJ7RT61SV"));
        assertThat(mobile(VISIT, "{'Body':{'stkCallback':{'CheckoutRequestID':'ws_CO_1','ResultCode':1032}}}"))
                .isEmpty();
    }

    @Test
    void aCustomersOwnPaymentNamesTheVisitAsItsBill() {
        assertThat(mobile(null, "{'TransID':'RKTQDM7W6S','TransAmount':'450','BillRefNumber':'" + VISIT + "'}"))
                .contains(new Receipt("mpesa", "RKTQDM7W6S", VISIT, 45000, "KES", "RKTQDM7W6S"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{'TransID':'','TransAmount':'1'}",
                "{'TransID':'a','TransAmount':'-1'}",
                "{'TransID':'a','TransAmount':'1e9'}",
                "{'TransID':'a','TransAmount':'0.001'}",
                "{'TransID':'a','TransAmount':'9999999999999999'}",
                "{'Body':{'stkCallback':{'ResultCode':0}}}",
                "{'Body':{'stkCallback':{'ResultCode':0,'CallbackMetadata':{'Item':{}}}}}"
            })
    void whatMakesNoSenseIsRefused(String body) {
        assertThatThrownBy(() -> mobile(VISIT, body))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("not-understood");
    }
}
