"""The article that the tests of `jiedao.explain` ask about."""

ARTICLE = """# 文化路街道办实事

二七区文化路街道推行“邻里议事厅”机制，
今年服务群众300人次。
"""
