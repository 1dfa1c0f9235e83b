package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.call.VisitRegister;
import org.televisit.application.chat.ChatHistory;
import org.televisit.application.chat.ChatService;
import org.televisit.domain.call.VisitLine;
import org.televisit.domain.chat.ChatKey;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.fhir.map.CommunicationShape;
import org.televisit.web.fhir.map.VisitPart;
import org.televisit.web.security.PublicAddress;
import org.televisit.web.security.Scope;

/** What the two of a visit wrote and handed over, the latest first: for them alone, and so for no admin. */
@ApplicationScoped
class CommunicationProvider implements FhirProvider {

    @Inject
    private VisitRegister visits;

    @Inject
    private ChatService chat;

    @Override
    public String type() {
        return "Communication";
    }

    @Override
    public Scope scope() {
        return Scope.CLINICAL;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(SearchParam.reference("encounter", "The visit in which it was said; needed."));
    }

    @Override
    public Resource read(String id) {
        VisitPart part = VisitPart.parse(id)
                .filter(each -> each.rest().matches("\\.\\d{1,6}\\.\\d{1,8}"))
                .orElseThrow(CommunicationProvider::notFound);
        ChatKey key = ChatKey.parse(part.rest().substring(1));
        // read first, since it says whose the conversation is not
        ChatHistory page = chat.read(part.visitId(), new ChatKey(key.revision(), key.sequence() + 1), 1);
        VisitLine visit = visits.one(part.visitId());
        return page.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> CommunicationShape.of(visit, entry, PublicAddress.of("")))
                .findFirst()
                .orElseThrow(CommunicationProvider::notFound);
    }

    @Override
    public SearchPage search(SearchWish wish) {
        String visitId = wish.neededReference("encounter", "Encounter");
        ChatHistory page = chat.read(visitId, wish.after() == null ? null : ChatKey.parse(wish.after()), wish.count());
        if (page.entries().isEmpty()) {
            return SearchPage.whole(List.of());
        }
        VisitLine visit = visits.one(visitId);
        List<Resource> found = new ArrayList<>();
        page.entries().forEach(entry -> found.add(CommunicationShape.of(visit, entry, PublicAddress.of(""))));
        Collections.reverse(found);
        return new SearchPage(
                found, page.earlier() == null ? null : page.earlier().token());
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}
