"""Words that tell nothing of what an innovation does: those that join others, and those that half of all innovations use."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    ada adalah agar akan antar antara atas atau bagi bahwa belum berdasarkan berupa beserta bisa dalam dan dapat dari demi dengan di
    digunakan dipakai disertai guna hal hanya harus hingga ini itu jadi juga kami karena ke kepada ketika kita lagi lalu lebih lewat maka
    masing maupun melalui memakai memiliki mengenai menggunakan menjadi menurut merupakan misalnya namun oleh pada paling para per pernah
    rangka saat saja sampai sangat sebagai sebelum sebuah secara sedang sehingga sejak selain selama seluruh semua seperti serta sesuai
    sesudah setelah setiap sudah supaya tanpa telah tentang terhadap termasuk tersebut tiap tidak untuk yaitu yakni yang
    """.split()  # noqa: SIM905 - words are read most easily as text
)
"""Words that join others."""

GENRE_WORDS = frozenset(
    """
    aksi aplikasi baik basis berbasis bertujuan cepat daerah daring digital digitalisasi efektif efisien elektronik gerakan hadir informasi
    inovasi inovatif kelola kualitas layanan manajemen masyarakat meningkat meningkatkan meningkatnya mewujudkan mudah online optimalisasi
    pelayanan pemerintah pemerintahan pengembangan peningkatan percepatan perubahan plus prima program publik sistem strategi tahun tata
    tepat terintegrasi terpadu terwujudnya transparan tujuan versi
    """.split()  # noqa: SIM905
)
"""Words of the genre: names and aims are full of them, whatever the innovation is."""

COUNTING_WORDS = frozenset("angkatan edisi jilid ke seri tahap tahun v versi vol volume i ii iii iv vi vii viii ix x".split())  # noqa: SIM905
"""Words that number one name's editions, and numbers written in letters."""

JOINING_WORDS = frozenset("bagi dan dari dengan di ke melalui oleh pada untuk yang".split())  # noqa: SIM905
"""Words that a name may have or lack and stay the same."""
