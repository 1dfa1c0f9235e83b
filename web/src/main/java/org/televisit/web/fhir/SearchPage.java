package org.televisit.web.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Some of what was searched for.
 *
 * @param next where the following page begins; null at the end
 */
record SearchPage(List<? extends Resource> found, String next) {

    static SearchPage whole(List<? extends Resource> found) {
        return new SearchPage(found, null);
    }

    /**
     * A part of what is at hand as a whole, in a fixed order: a page begins after a resource, named by its id.
     *
     * @throws BusinessException NOT_FOUND when that is not there any more
     */
    static SearchPage of(List<? extends Resource> all, SearchWish wish) {
        List<? extends Resource> left = all;
        if (wish.after() != null) {
            List<String> ids = all.stream().map(Resource::getIdPart).toList();
            if (!ids.contains(wish.after())) {
                throw new BusinessException(Category.NOT_FOUND, "not-found");
            }
            left = all.subList(ids.indexOf(wish.after()) + 1, all.size());
        }
        if (left.size() <= wish.count()) {
            return whole(left);
        }
        List<? extends Resource> page = new ArrayList<>(left.subList(0, wish.count()));
        return new SearchPage(page, page.get(wish.count() - 1).getIdPart());
    }
}
